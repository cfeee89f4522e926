export const history = {
  title: 'Watch history',
  emptyTitle: 'Nothing watched yet',
  empty: 'What you watch is listed here, so that you find it again and go on where you stopped.',
  clear: 'Clear the history',
  clearTitle: 'Clear your watch history?',
  clearHint: 'Where you stopped watching is forgotten, too.',
};
