import { Walled } from './parts/processes/walled';
import type { SceneFactory } from './scene';

const SIGN = {
  ru: (path: string) => (path === '' ? 'Родитель' : `Ребёнок ${Number(path) + 1}`),
  en: (path: string) => (path === '' ? 'Parent' : `Child ${Number(path) + 1}`),
};

/** The same jar in three kitchens, and a hatch to each child. */
const scene: SceneFactory = (host, context) =>
  new Walled(host, context, {
    shape: context.recording.head?.params.workers === 'threads' ? {} : { children: [{}, {}] },
    sign: (path, lang) => SIGN[lang](path),
    jars: () => ['found'],
  });

export default scene;
