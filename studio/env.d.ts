/** For eslint, which cannot read components; vue-tsc knows better. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent;
  export default component;
}
