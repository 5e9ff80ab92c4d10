-- How Neovim starts podls. vim.lsp.config('podls', { ... }) overrides any of it.

---@type vim.lsp.Config
return {
  cmd = { 'podls', '--stdio' },
  filetypes = { 'yaml', 'yaml.kubernetes', 'json' },
  root_markers = { '.podls.yaml', 'kustomization.yaml', 'kustomization.yml', 'Chart.yaml', '.git' },
}
