export const account = {
  title: 'Account',
  profile: 'Profile',
  usage: 'Storage',
  usageOf: (used: string, quota: string) => `${used} of ${quota} used`,
  usageOpen: (used: string) => `${used} used`,
  usageLabel: 'Storage used',
  password: 'Password',
  currentPassword: 'Current password',
  changePassword: 'Change password',
  passwordChanged: 'Your password is changed',
  session: 'Session',
  sessionHint: 'Ends your session in this browser.',
};
