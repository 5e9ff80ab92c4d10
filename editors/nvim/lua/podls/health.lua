-- :checkhealth podls

local M = {}

local health = vim.health

---@return string[]?
local function command()
  local config = vim.lsp.config.podls
  if not config then
    health.error('lsp/podls.lua is not on the runtimepath', 'Add the folder editors/nvim of podls to the runtimepath.')
    return
  end
  if type(config.cmd) ~= 'table' then
    health.info('The server is started by a function of your own.')
    return
  end
  return config.cmd
end

---@param cmd string[]
local function server(cmd)
  local path = vim.fn.exepath(cmd[1])
  if path == '' then
    health.error(('"%s" is not a program on PATH'):format(cmd[1]), {
      'cargo install --path . (in the folder of podls)',
      "or name the program: vim.lsp.config('podls', { cmd = { '/path/to/podls', '--stdio' } })",
    })
    return
  end
  health.ok('Server: ' .. path)
  -- With other words in front of podls (a wrapper, a recorder) the first program's version would say nothing.
  if #cmd > 2 or (cmd[2] and cmd[2] ~= '--stdio') then
    health.info('Command: ' .. table.concat(cmd, ' '))
    return
  end
  local started, run = pcall(vim.system, { path, '--version' }, { text = true, timeout = 5000 })
  local result = started and run:wait()
  if result and result.code == 0 then
    health.ok('Version: ' .. vim.trim(result.stdout))
  else
    health.error(('"%s --version" failed: %s'):format(path, result and result.stderr or run))
  end
end

---@param client vim.lsp.Client
local function attached(client)
  local buffers = vim.tbl_map(function(buffer)
    return vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':~:.')
  end, vim.tbl_keys(client.attached_buffers))
  health.info(('Client %d, root %s, positions in %s, attached to: %s'):format(
    client.id,
    client.root_dir or 'none',
    client.offset_encoding,
    #buffers > 0 and table.concat(buffers, ', ') or 'nothing'
  ))
end

function M.check()
  health.start('podls')
  if vim.fn.has('nvim-0.11') == 0 then
    health.error('Neovim 0.11 or newer is needed, this is ' .. tostring(vim.version()))
    return
  end
  health.ok('Neovim ' .. tostring(vim.version()))

  local cmd = command()
  if cmd then
    server(cmd)
  end

  if vim.lsp.is_enabled('podls') then
    health.ok('Enabled')
  else
    health.warn('Not enabled', "vim.lsp.enable('podls')")
  end

  local clients = vim.lsp.get_clients({ name = 'podls' })
  if #clients == 0 then
    health.info('Not running: open a YAML file.')
  end
  for _, client in ipairs(clients) do
    attached(client)
  end
end

return M
