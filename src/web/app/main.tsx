// The library's styles come first, so that a screen's own rules win over them.
import './mantine-styles.ts'
import '@fontsource-variable/plus-jakarta-sans/wght.css'
import '../ui/tokens.css'
import '../ui/print.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
