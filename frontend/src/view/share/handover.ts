/** One file on its way from a page of this site to the next, kept by the browser in between. */
const STORE = 'handed';
const KEY = 'recording';

/** Keeps a file for the page that is opened next; false where the browser does not keep anything. */
export async function handOver(file: File): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(file, KEY));
    return true;
  } catch {
    return false;
  }
}

/** The file that was kept for this page, null if none; it is forgotten. */
export async function takeOver(): Promise<File | null> {
  try {
    const file = await inStore<File | undefined>('readonly', (store) => store.get(KEY));
    await inStore('readwrite', (store) => store.delete(KEY));
    return file ?? null;
  } catch {
    return null;
  }
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const opening = indexedDB.open('syrniki', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await done<IDBDatabase>(opening);
  try {
    return await done<T>(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const done = <T>(request: IDBRequest): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
