import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Agency } from '../../../domain/agency.ts'
import { PersonPanel } from './person-panel.tsx'

interface PersonDrawerProps {
  readonly nip: string
  readonly agencies: readonly Agency[] | undefined
  readonly onClose: () => void
}

/** A person over the list that they were opened from, where there is no room beside it. */
export function PersonDrawer(props: PersonDrawerProps) {
  const { t } = useTranslation()
  return (
    <Drawer.Root opened onClose={props.onClose} position="right" size="24rem" padding="lg">
      <Drawer.Overlay />
      {/* The parts one by one: the drawer as a whole would put the label on its wrapper, not on the dialog. */}
      <Drawer.Content aria-label={t('pending.person.label')}>
        <Drawer.Body>
          <PersonPanel {...props} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
