import Aside from './aside/Aside.astro';

/** How each element of `list.ts` looks: its component, by name. */
export const elementComponents = { Aside };
