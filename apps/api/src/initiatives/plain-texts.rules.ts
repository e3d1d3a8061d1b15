export { readTexts } from '../platform/plain-texts.rules.js';
