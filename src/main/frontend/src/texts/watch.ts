/** The page of one media. */
export const watch = {
  processingTitle: 'Almost showtime',
  processingHint: 'Playback starts here by itself as soon as there is something to see.',
  failedTitle: 'This could not be processed',
  failedForOthers: 'Its owner has been told why and can try again.',
  retry: 'Try again',
  retrying: 'Trying again…',
  share: 'Share',
  edit: 'Edit',
  editTitle: 'Edit details',
  editMore: 'Poster, captions and more',
  deleteTitle: 'Delete this for good?',
  deleteHint: (title: string) =>
    `“${title}” and all its streams are deleted for everybody. This cannot be undone.`,
  download: 'Download original',
  more: 'Show more',
  less: 'Show less',
  tags: 'Tags',
  moments: 'Where your words are said',

  chapters: 'Chapters',
  transcript: 'Transcript',
  transcriptSearch: 'Search what is said',
  transcriptLanguage: 'Language of the transcript',
  transcriptNone: 'Nobody says that here.',
  transcriptFound: (count: number) => (count === 1 ? '1 place' : `${count} places`),
  follow: 'Follow the film',
  related: 'Up next',
  placeInList: (at: number, count: number) => `${at} of ${count}`,
  relatedNone: 'What is shared here next appears at this place.',
  sound: (time: string) => `Sound, ${time}`,

  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  zoomFit: 'Whole picture',
  zoomHint: 'Turn the wheel or pinch to enlarge, drag to move.',
  picture: (title: string) => `Picture: ${title}`,
};

/** The dialog that shares a media. */
export const share = {
  title: 'Share',
  link: 'Link',
  startAt: (time: string) => `Start at ${time}`,
  copy: 'Copy',
  embed: 'Embed code',
  embedHint: 'For a page of your own. It shows what the visitor may watch.',
  copiedCode: 'Code copied',
  privateHint: 'Only you and the administrators can open this link.',
  teamHint: 'Only who has an account here can open this link.',
  links: 'Share links',
  linksHint: 'Whoever has such a link may watch, without an account, until it ends or you take it back.',
  make: 'New share link',
  makeAndCopy: 'Make and copy',
  optional: 'Leave empty what shall not be limited.',
  expires: 'Until',
  limit: 'Views at most',
  password: 'Password',
  until: (time: string) => `until ${time}`,
  forever: 'without an end',
  withPassword: 'password',
  views: (views: number, limit: number | null) =>
    limit === null
      ? `${views} ${views === 1 ? 'view' : 'views'}`
      : `${views} of ${limit} views`,
  revoke: 'Revoke',
  lockedTitle: 'This is shared with a password',
  open: 'Watch',
  goneTitle: 'This link has ended',
  gone: 'It expired, was opened as often as it may be, or was taken back. Ask whoever sent it for a new one.',
};

/** The player in other sites' pages. */
export const embed = {
  play: (title: string) => `Play ${title}`,
  open: (site: string) => `Open on ${site}`,
  gone: 'This is not here any more, or not open to everybody.',
  failed: 'This could not be processed.',
  notYet: 'This is still being processed. It starts here as soon as there is something to see.',
};
