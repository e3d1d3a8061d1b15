import 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css';
import '@kith/ui/styles.css';
import './app/app.css';
import './parts/board/board.css';
import './parts/compare/compare.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
