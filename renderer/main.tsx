import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/queries.ts'
import { App } from './app.tsx'
import { startI18n } from './i18n.ts'
import { askForStart } from './start.ts'
import '@fontsource-variable/inter'
import './ui/tokens.css'
import './ui/base.css'
import { SYSTEM } from './ui/platform.ts'

document.documentElement.dataset.system = SYSTEM
// Else it would be asked for when the first screen is laid out, which it would then be twice.
if (SYSTEM === 'linux') void document.fonts.load("1em 'Inter Variable'")

const queryClient = createQueryClient()
// The book is asked while the page is still being put together.
void askForStart(queryClient)
startI18n()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
