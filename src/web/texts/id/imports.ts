export const imports = {
  title: 'Impor data',
} as const
