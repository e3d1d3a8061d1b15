import { ApolloProvider } from '@apollo/client/react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { createClient } from '../lib/apollo/create-client';
import { routes } from './routes';

const client = createClient();
const router = createBrowserRouter(routes);

export function App() {
  return (
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  );
}
