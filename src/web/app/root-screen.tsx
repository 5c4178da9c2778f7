import { Outlet } from '@tanstack/react-router'
import { SessionGuard } from './session-guard.tsx'

/** Whatever the address shows, and the watch over the session beside it. */
export function RootScreen() {
  return (
    <>
      <Outlet />
      <SessionGuard />
    </>
  )
}
