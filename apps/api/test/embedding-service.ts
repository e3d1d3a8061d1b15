import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const SERVICE_DIMS = 16;

/** A server of embeddings that refuses what it is told to, and answers when it may. */
export async function openEmbeddingService(how: { refuses?: (text: string) => boolean; mayAnswer?: () => Promise<void> } = {}) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] };
    if (!input.includes('word')) await how.mayAnswer?.();
    response.statusCode = input.some((text) => how.refuses?.(text)) ? 400 : 200;
    const embedding = (text: string) => Array.from({ length: SERVICE_DIMS }, (_, index) => (text.length % (index + 2)) + 1);
    response.end(JSON.stringify({ data: input.map((text, index) => ({ index, embedding: embedding(text) })) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return {
    settings: (model: string) => ({
      KITH_EMBEDDINGS: 'http',
      KITH_EMBEDDINGS_URL: url,
      KITH_EMBEDDINGS_MODEL: model,
      KITH_EMBEDDINGS_DIMS: String(SERVICE_DIMS),
    }),
    close: () => server.close(),
  };
}
