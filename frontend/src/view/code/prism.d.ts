/** Prism without the languages that its main module brings along. */
declare module 'prismjs/components/prism-core' {
  import type * as Prism from 'prismjs';

  const core: typeof Prism;
  export default core;
}
