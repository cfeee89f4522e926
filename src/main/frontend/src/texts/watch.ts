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
};

/** The player in other sites' pages. */
export const embed = {
  play: (title: string) => `Play ${title}`,
  open: (site: string) => `Open on ${site}`,
  gone: 'This is not here any more, or not open to everybody.',
  failed: 'This could not be processed.',
  notYet: 'This is still being processed. It starts here as soon as there is something to see.',
};
