import { createRouter, createWebHistory, type Router } from 'vue-router';
import LiveView from './live/LiveView.vue';

/** The live view comes with the page; the others when they are asked for. */
export function makeRouter(): Router {
  return createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/', name: 'live', component: LiveView, meta: { title: 'Live' } },
      { path: '/edit/:name?', name: 'edit', component: () => import('./edit/EditView.vue'), meta: { title: 'Editor' } },
      { path: '/prompter', name: 'prompter', component: () => import('./prompter/PrompterView.vue'), meta: { title: 'Prompter' } },
      { path: '/audience', name: 'audience', component: () => import('./audience/AudienceView.vue'), meta: { title: 'Audience' } },
      { path: '/:else(.*)*', redirect: { name: 'live' } },
    ],
  });
}
