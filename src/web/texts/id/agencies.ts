export const agencies = {
  title: 'OPD',
} as const
