import type { ReactNode } from 'react';
import { Logo } from '../layout/Logo';
import { PageTitle } from '../layout/PageTitle';

interface WelcomeCardProps {
  title: string;
  intro?: string;
  children?: ReactNode;
}

/** The frame of all pages before one is signed in. */
export function WelcomeCard({ title, intro, children }: WelcomeCardProps) {
  return (
    <section className="welcome">
      <PageTitle title={title} />
      <Logo />
      <h1>{title}</h1>
      {intro && <p className="welcome-intro">{intro}</p>}
      {children}
    </section>
  );
}
