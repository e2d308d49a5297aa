import '@fontsource-variable/noto-sans-sc';
import { mount } from 'svelte';
import App from './App.svelte';
import './styles/tokens.css';
import './styles/base.css';
import { followAddress } from './state/navigation.svelte';
import { watchForNewer } from './state/offline.svelte';
import { start } from './state/session.svelte';

followAddress();
mount(App, { target: document.getElementById('app')! });
void start();
watchForNewer();
