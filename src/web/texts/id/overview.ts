export const overview = {
  title: 'Ringkasan',
} as const
