import { Walled } from './parts/processes/walled';
import type { SceneFactory } from './scene';

const SIGN = {
  ru: (path: string) => (path === '' ? 'Родитель' : 'Ребёнок'),
  en: (path: string) => (path === '' ? 'Parent' : 'Child'),
};

/** A child that looks for a recipe where there is none, and the sheet that comes from under its door. */
const scene: SceneFactory = (host, context) =>
  new Walled(host, context, {
    shape: { children: [{}] },
    sign: (path, lang) => SIGN[lang](path),
    jars: () => ['recipes'],
  });

export default scene;
