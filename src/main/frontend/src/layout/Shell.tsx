import './shell.css';
import { Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { texts } from '../texts';
import { Notices } from '../ui/Notices';
import { Header } from './Header';

/** What stays while pages come and go. */
export function Shell() {
  return (
    <>
      <a className="skip-link" href="#content">
        {texts.skipToContent}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <Notices />
      <ScrollRestoration />
    </>
  );
}
