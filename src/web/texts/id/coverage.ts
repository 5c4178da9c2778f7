export const coverage = {
  title: 'Cakupan UCJ',
} as const
