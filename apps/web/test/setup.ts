import { TextDecoder, TextEncoder } from 'node:util';

// The NHS components refuse to start on a page without this class; index.html carries it.
document.body.className = 'nhsuk-template__body js-enabled nhsuk-frontend-supported';

// The router asks for these, which jsdom lacks.
Object.assign(globalThis, { TextEncoder, TextDecoder });
window.scrollTo = () => {};
