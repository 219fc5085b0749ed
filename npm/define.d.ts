// Importing `feuilleton-blog/define` makes the tag known.
export * from './main.js';
