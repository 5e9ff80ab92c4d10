-- Turns the server on for the file types of lsp/podls.lua, unless vim.g.podls_enable is false.

if vim.g.loaded_podls then
  return
end
vim.g.loaded_podls = true

if vim.fn.has('nvim-0.11') == 0 then
  vim.notify('podls needs Neovim 0.11 or newer', vim.log.levels.WARN)
elseif vim.g.podls_enable ~= false then
  vim.lsp.enable('podls')
end
