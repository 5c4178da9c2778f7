import type { failure as source } from '../id/failure.ts'
import type { Translated } from '../shape.ts'

export const failure: Translated<typeof source> = {
  title: 'This part cannot be shown right now',
  unreachable: 'The server cannot be reached. Everything stored is safe; check the network and try again.',
  unexpected: 'Something unexpected went wrong. No data changed.',
  retry: 'Try again',
  notFoundTitle: 'Page not found',
  notFound: 'This address does not exist or is not open to your account.',
  unreachableTitle: 'This page cannot be opened right now',
  toOverview: 'To the overview',
  screenTitle: 'This page stopped working',
  screen: 'Your data did not change. Reload the page; if it happens again, tell the administrator.',
  reload: 'Reload',
  noAccessTitle: 'Not open to your role',
  noAccess: "Lists of people are open to operators, the mayor's office and the agency's own secretary only.",
  emptyTitle: 'No data yet',
  emptyOperator:
    'Start with the personnel roster, then the registration form and the BPJS export. Files need no tidying first.',
  emptyOther: 'Figures appear here once the operator has loaded the roster and the registrations.',
  toImports: 'Load the first file',
}
