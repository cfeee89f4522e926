import './shell.css';
import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Confirmation } from '../session/Confirmation';
import { useAccountTheme } from '../session/useAccountTheme';
import { useAccountWishes } from '../session/useAccountWishes';
import { texts } from '../texts';
import { Notices } from '../ui/Notices';
import { UploadsEverywhere } from '../upload/UploadsEverywhere';
import { CrashBarrier } from './CrashBarrier';
import { Header } from './Header';
import { useScrollMemory } from './useScrollMemory';

/** What stays while pages come and go. */
export function Shell() {
  const { pathname } = useLocation();
  useScrollMemory();
  useAccountTheme();
  useAccountWishes();
  return (
    <>
      <a className="skip-link" href="#content">
        {texts.skipToContent}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <CrashBarrier path={pathname}>
          <Suspense>
            <Outlet />
          </Suspense>
        </CrashBarrier>
      </main>
      <UploadsEverywhere />
      <Confirmation />
      <Notices />
    </>
  );
}
