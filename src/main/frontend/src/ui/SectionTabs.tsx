import './section-tabs.css';
import { NavLink } from 'react-router';

interface SectionTabsProps {
  label: string;
  /** The first one stands for the place itself. */
  tabs: { to: string; text: string }[];
}

/** The pages that belong together, one of which is shown. */
export function SectionTabs({ label, tabs }: SectionTabsProps) {
  return (
    <nav className="section-tabs" aria-label={label}>
      {tabs.map(({ to, text }, index) => (
        <NavLink key={to} to={to} end={index === 0}>
          {text}
        </NavLink>
      ))}
    </nav>
  );
}
