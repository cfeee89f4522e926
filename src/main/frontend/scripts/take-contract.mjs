// Takes over the API's description that ContractIntegrationTests found in the running site.

import { copyFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const found = fileURLToPath(new URL('../../../../target/openapi.json', import.meta.url));
const kept = fileURLToPath(new URL('../openapi.json', import.meta.url));

if (existsSync(found)) {
  copyFileSync(found, kept);
}
