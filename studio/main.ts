import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { makeRouter } from './routes.ts';
import { useSession } from './session/session.ts';
import { useSettings } from './ui/settings.ts';

const app = createApp(App).use(createPinia());
// Before the router looks at the address: the key must not get into its history.
useSession().takeFragment();
useSettings();
app.use(makeRouter());
app.mount('#app');
