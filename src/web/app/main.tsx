// The library's styles come first, so that a screen's own rules win over them.
import './mantine-styles.ts'
import '@fontsource-variable/plus-jakarta-sans/wght.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/print.css'
import { createRoot } from 'react-dom/client'
import { showLanguage } from '../texts/index.ts'
import { currentLanguage } from '../texts/language.ts'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
// Nothing is shown before its words are there; Indonesian, the usual case, has them at once.
void showLanguage(currentLanguage()).then(() => createRoot(root).render(<App />))
