/** Who works at this desktop, and owns what is created at it. */
export const AGENT = { id: '4f6b1d7c-1a2b-ee11-8f6d-000d3a1c7e43', name: 'Ann Agent' } as const;
