import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../shared/base/invariant.ts'
import { createClient } from '../shared/contract/client.ts'
import { contract } from '../shared/contract/contract.ts'
import { createApplication } from './api/client.ts'
import { print, saveFile, transport } from './api/transport.ts'
import { App } from './App.tsx'
import { fontFamily } from './theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
setNonce(nonce)

const application = createApplication(createClient(contract, transport), transport, { saveFile, print })

// With the letters that it will have, so that no line breaks anew when they come; without them if they cannot be had.
await Promise.allSettled([document.fonts.load(`1rem ${fontFamily}`)])

createRoot(present(document.getElementById('root'), 'the element #root')).render(
  <StrictMode>
    <App application={application} nonce={nonce} />
  </StrictMode>,
)
