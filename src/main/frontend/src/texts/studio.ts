export const studio = {
  title: 'Your media',
  emptyTitle: 'Your stage is empty',
  empty: 'What you upload is listed here, with its state and who may watch it.',
  columns: {
    media: 'Title',
    status: 'State',
    visibility: 'Who may watch',
    size: 'Size',
    created: 'Added',
    actions: 'Actions',
  },
  retry: 'Try again',
  visibilityOf: (title: string) => `Who may watch ${title}`,
  deleteOf: (title: string) => `Delete ${title}`,
};
