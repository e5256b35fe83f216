// Stands where Socket.IO's client expects its WebTransport, which connection.ts never asks for (see vite.config.ts).
export const WT = undefined
