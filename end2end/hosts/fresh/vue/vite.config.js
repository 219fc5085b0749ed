import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag === 'feuilleton-blog';
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
