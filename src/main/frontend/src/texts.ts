// All that people read, in one place, so that it can be translated. Larger parts lie in texts/.

import type { Kind, Status, Visibility } from './api/types';
import { account } from './texts/account';
import { admin } from './texts/admin';
import { edit } from './texts/edit';
import { history } from './texts/history';
import { home } from './texts/home';
import { player } from './texts/player';
import { playlists } from './texts/playlists';
import { studio } from './texts/studio';
import { upload } from './texts/upload';
import { embed, share, watch } from './texts/watch';
import { webhooks } from './texts/webhooks';
import { welcome } from './texts/welcome';

export const texts = {
  product: 'Marquee',
  loading: 'Loading…',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  save: 'Save',
  saved: 'Saved',
  saving: 'Saving…',
  close: 'Close',
  delete: 'Delete',
  more: 'Show more',
  copied: 'Link copied',
  copyLink: 'Copy link',
  skipToContent: 'Skip to content',

  errors: {
    server: 'The server could not answer this.',
    unreachable: 'The site cannot be reached. Check your connection, then try again.',
    unexpected: 'Something unexpected happened. Reload the page and try again.',
    loadTitle: 'This did not load',
    crashTitle: 'This page stopped working',
    crash: 'Reload it. If it happens again, tell whoever runs this site.',
    reload: 'Reload the page',
    notFoundTitle: 'There is nothing here',
    notFound: 'The link may be old, or what it led to may be private. Signing in may help.',
    toHome: 'Go to the start page',
  },

  confirm: {
    title: 'Is it you?',
    hint: 'This needs your password once more.',
    action: 'Go on',
  },

  nav: {
    label: 'Main',
    home: 'Home',
    upload: 'Upload',
    studio: 'Your media',
    playlists: 'Playlists',
    history: 'Watch history',
    account: 'Account',
    admin: 'Administration',
    menu: 'Account menu',
    signIn: 'Sign in',
    signOut: 'Sign out',
    search: 'Search',
    clearSearch: 'Clear the search',
  },

  media: {
    status: {
      uploading: 'Uploading',
      processing: 'Processing',
      ready: 'Ready',
      failed: 'Failed',
    } satisfies Record<Status, string>,
    visibility: {
      private: 'Private',
      team: 'Team',
      unlisted: 'Unlisted',
      public: 'Public',
    } satisfies Record<Visibility, string>,
    visibilityHint: {
      private: 'Only you and the administrators.',
      team: 'Everybody who has an account here.',
      unlisted: 'Everybody who has the link.',
      public: 'Everybody. It is listed on the start page.',
    } satisfies Record<Visibility, string>,
    kind: { video: 'Video', audio: 'Audio', image: 'Image' } satisfies Record<Kind, string>,
    views: (count: number) => (count === 1 ? '1 view' : `${count.toLocaleString('en')} views`),
    title: 'Title',
    description: 'Description',
    visibilityLabel: 'Who may watch',
    tags: 'Tags',
    tagsHint: 'Separated by commas',
    removeTag: (tag: string) => `Remove the tag ${tag}`,
    untitled: 'Untitled',
    /** How long it still takes to be ready. */
    left: (time: string) => `About ${time} left`,
    pictures: {
      none: 'You have no pictures here yet. Upload one, and it is listed here.',
      use: (title: string) => `Use ${title}`,
    },
    percent: (fraction: number) => `${Math.floor(fraction * 100)}%`,
  },

  stages: {
    uploading: 'The file is on its way',
    queued: 'Waiting for its turn',
    probing: 'Having a look at the file',
    encoding: 'Making the streams',
    verifying: 'Checking the result',
    publishing: 'Putting it online',
    done: 'Ready',
    failed: 'This did not work',
    other: 'Working on it',
  } as Record<string, string> & { other: string },

  embed,
  player,
  share,
  watch,
  home,
  history,
  playlists,
  upload,
  studio,
  edit,
  account,
  admin,
  webhooks,
  welcome,
};
