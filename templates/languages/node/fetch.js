// @ts-check
export { facts, shape } from './form-data.js';
