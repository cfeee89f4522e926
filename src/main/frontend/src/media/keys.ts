export const mediaListKey = ['media', 'list'];

export const mediaKey = (id: string) => ['media', 'one', id];

export const historyKey = ['history'];
