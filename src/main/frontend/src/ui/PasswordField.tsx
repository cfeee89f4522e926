import { TextField } from './Field';

interface PasswordFieldProps {
  /** Tells password managers which account this is. */
  email: string;
  label: string;
  name: string;
  autoFocus?: boolean;
}

/** The password that one has. */
export function PasswordField({ email, ...field }: PasswordFieldProps) {
  return (
    <>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField {...field} type="password" autoComplete="current-password" required />
    </>
  );
}
