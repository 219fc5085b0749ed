import { createApp } from 'vue';
import 'feuilleton-blog/define';
import Page from './Page.vue';

createApp(Page).mount('#root');
