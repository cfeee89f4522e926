export const home = {
  title: 'Home',
  kinds: { all: 'All', video: 'Video', audio: 'Audio' },
  kindLabel: 'Kind',
  sortLabel: 'Sort by',
  sorts: { newest: 'Newest', views: 'Most watched' },
  results: (query: string) => `Results for “${query}”`,
  emptyTitle: 'The stage is set',
  empty: 'Nothing has been shared here yet. The first upload makes the show.',
  emptyAnonymous: 'Nothing public has been shared here yet. Sign in to see what your team shares.',
  noResultsTitle: 'Nothing found',
  noResults: 'Try fewer or other words. Small typing errors do not matter.',
  list: 'Media',
};
