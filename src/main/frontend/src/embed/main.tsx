import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/buttons.css';
import '../styles/messages.css';
import '../styles/panels.css';
import './embed.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../app/queryClient';
import { EmbedPage } from './EmbedPage';
import { wishesOf } from './wishes';

// What other sites show of ours: as little as possible, and without the pages around it.

const id = location.pathname.split('/')[2] ?? '';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <EmbedPage id={id} wishes={wishesOf(location.search)} />
    </QueryClientProvider>
  </StrictMode>,
);
