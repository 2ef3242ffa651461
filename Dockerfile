# Agent and control server in one image: `docker run … showrunner agent`, `… showrunner serve`. compose.yaml has both.
FROM node:22-slim AS studio
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run studio:build

FROM node:22-slim
# LiveKit's native client trusts the system's certificates.
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY bin bin
COPY runner runner
COPY schemas schemas
COPY scripts scripts
COPY --from=studio /app/studio/dist studio/dist
# Node runs the TypeScript as it is: nothing else has to be built.
RUN ln -s /app/bin/showrunner.js /usr/local/bin/showrunner \
 && mkdir -p /data/cache /data/shows /data/scripts && cp scripts/* /data/scripts/ && chown -R node:node /data
ENV HOST=0.0.0.0 PORT=8080 SCRIPTS_DIR=/data/scripts CACHE_DIR=/data/cache DATA_DIR=/data/shows
VOLUME /data
USER node
EXPOSE 8080
# The agent has no HTTP to the outside: its health is that LiveKit dispatches to it.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD node -e "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
ENTRYPOINT ["showrunner"]
CMD ["serve", "--log-format", "json"]
