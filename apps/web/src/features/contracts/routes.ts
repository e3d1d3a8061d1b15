import type { RouteObject } from 'react-router';

export const contractRoutes: RouteObject[] = [
  { path: 'contracts', lazy: async () => ({ Component: (await import('./contracts-page')).ContractsPage }) },
  { path: 'contracts/new', lazy: async () => ({ Component: (await import('./contract-page')).ContractPage }) },
  { path: 'contracts/:id', lazy: async () => ({ Component: (await import('./contract-page')).ContractPage }) },
  { path: 'needs/new', lazy: async () => ({ Component: (await import('./need-page')).NeedPage }) },
  { path: 'needs/:id', lazy: async () => ({ Component: (await import('./need-page')).NeedPage }) },
];
